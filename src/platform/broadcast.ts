/** Tells the other tabs of this origin, and other listeners of the same page. */
export interface Broadcast<Message> {
  readonly tell: (message: Message) => void;
  readonly close: () => void;
}

/** Opens a channel by name. Messages are plain data. */
export type OpenBroadcast = <Message>(name: string, hear: (message: Message) => void) => Broadcast<Message>;

/** Channels of the browser; silent where it has none. */
export const openBroadcast: OpenBroadcast = <Message>(
  name: string,
  hear: (message: Message) => void,
): Broadcast<Message> => {
  if (typeof BroadcastChannel === "undefined") return { tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", ({ data }: MessageEvent<Message>) => hear(data));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is a window's; a channel has none
    tell: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
};
