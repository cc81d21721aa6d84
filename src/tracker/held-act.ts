import { tell, type Turn } from "./turn.ts";

/** An act that was held is over, and told with its own time and place. */
export function tellHeldAct(turn: Turn): void {
  const { state } = turn;
  const { heldAct } = state;
  state.heldAct = undefined;
  if (heldAct) tell(turn, heldAct.fact, heldAct);
}
