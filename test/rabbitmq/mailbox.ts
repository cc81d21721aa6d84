import { connect } from "amqplib";

/** A message as a consumer gets it. */
export interface Message {
  readonly id: unknown;
  readonly contentType: unknown;
  readonly isPersistent: boolean;
  /** The record, as the text that the page fixed. */
  readonly text: string;
}

/** Last part of the IRI of what it tells: `"played"`. */
export const verbOf = ({ text }: Message): string => JSON.parse(text).verb.id.split("/").at(-1);

/** Takes all that waits in a queue, in order; a client that knows nothing of Playtrace. */
export async function emptyQueue(amqpUrl: string, queue: string): Promise<Message[]> {
  const connection = await connect(amqpUrl);
  try {
    const channel = await connection.createChannel();
    const messages: Message[] = [];
    for (let got = await channel.get(queue); got; got = await channel.get(queue)) {
      const { messageId, contentType, deliveryMode } = got.properties;
      messages.push({
        id: messageId,
        contentType,
        isPersistent: deliveryMode === 2,
        text: got.content.toString(),
      });
      channel.ack(got);
    }
    // What was taken is gone for good once the channel has closed.
    await channel.close();
    return messages;
  } finally {
    await connection.close();
  }
}
