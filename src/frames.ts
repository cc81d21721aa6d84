export { postToParent } from "./clients/post-to-parent.ts";
export type { FrameWindow, PostToParentOptions } from "./clients/post-to-parent.ts";
export { receiveFromFrames } from "./clients/receive-from-frames.ts";
export type {
  Onward,
  ReceiveEffects,
  ReceiveOptions,
  ReceivingWindow,
} from "./clients/receive-from-frames.ts";
