/** What a check of a connection finds: closed, one word for one thing that a person must do, or need not. */
export type ConnectionVerdict =
  | "ready"
  | "busy"
  | "credential-failed"
  | "forbidden"
  | "mixed-content"
  | "not-checked"
  | "not-found"
  | "origin-refused"
  | "redirected"
  | "server-failing"
  | "unauthorized"
  | "unexpected-answer"
  | "unreachable"
  | "wrong-version";

/** How the way to one destination stands. */
export interface ConnectionReport {
  /** Endpoint, format and name, as all reports say it. */
  readonly destination: string;
  readonly verdict: ConnectionVerdict;
  /** What is wrong and what to look at, for a person; holds no credential. */
  readonly sentence: string;
  /** What the server answered, where it did and a page may read it. */
  readonly status?: number;
}

/** For a person who has typed an endpoint, a key and a secret. */
export const CONNECTION_SENTENCES: Readonly<Record<ConnectionVerdict, string>> = {
  ready: "The server answers, and takes the credential.",
  busy: "The server is there and asks for fewer requests: records wait until it takes them.",
  "credential-failed": "The function that gives the credential failed, or gave nothing.",
  forbidden:
    "The credential is known, but may not write here: ask for the right to write statements or events.",
  "mixed-content": "This page came by https:, and browsers do not let it send to an http: endpoint.",
  "not-checked": "Nothing was asked: a batch without records is not known to be harmless there.",
  "not-found":
    "The server knows nothing under this address: look at the path of the endpoint, and paste no record's own address.",
  "origin-refused":
    "A server answers there, but does not let pages of this origin talk to it: its CORS settings must allow the origin.",
  redirected:
    "The server sends elsewhere, to log in for instance: give the address that it leads to in the end.",
  "server-failing": "The server is there and fails at the moment: records wait until it is well.",
  unauthorized: "The server does not know this key and secret: look for a missing letter, or another's key.",
  "unexpected-answer":
    "A server answers there, but not as one that takes such records: is this a web page's address?",
  unreachable:
    "Nothing answers: a wrong name or port, a certificate that is not trusted, or no network; a browser does not say which.",
  "wrong-version":
    "The server answers, but does not read the version of xAPI that the records are written in.",
};
