import { connect, type ConsumeMessage } from "amqplib";

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

function messageOf({ content, properties }: ConsumeMessage): Message {
  const { messageId, contentType, deliveryMode } = properties;
  return { id: messageId, contentType, isPersistent: deliveryMode === 2, text: content.toString() };
}

/** Takes all that waits in a queue, in order; a client that knows nothing of Playtrace. */
export async function emptyQueue(amqpUrl: string, queue: string): Promise<Message[]> {
  const connection = await connect(amqpUrl);
  try {
    const channel = await connection.createChannel();
    const { messageCount } = await channel.checkQueue(queue);
    const messages: Message[] = [];
    await new Promise<void>((resolve, reject) => {
      const take = (got: ConsumeMessage | null): void => {
        // What comes after them goes back into the queue, in its place.
        if (!got || messages.length === messageCount) return;
        messages.push(messageOf(got));
        channel.ack(got);
        if (messages.length === messageCount) resolve();
      };
      if (messageCount === 0) resolve();
      else channel.consume(queue, take).catch(reject);
    });
    // What was taken is gone for good once the channel has closed.
    await channel.close();
    return messages;
  } finally {
    await connection.close();
  }
}
