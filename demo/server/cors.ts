/** The wildcard forbids credentialed mode: a sender must leave cookies out and name its credential itself. */
export const corsHeaders: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers":
    "ETag, Last-Modified, Retry-After, X-Experience-API-Version, X-Experience-API-Consistent-Through",
};

/** The headers that LRSs allow, and no other: a sender that adds one of its own is stopped by the browser. */
export const preflightHeaders: Readonly<Record<string, string>> = {
  ...corsHeaders,
  "access-control-allow-methods": "GET, POST, PUT, DELETE",
  "access-control-allow-headers":
    "Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match",
};

/** How long a browser need not ask again. */
export const preflightAge: Readonly<Record<string, string>> = { "access-control-max-age": "600" };
