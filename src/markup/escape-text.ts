/** Beside the five that XML names: white space that a parser of HTML or XML would take for other white space. */
const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/**
 * Signs that no document may hold, not even by reference: parsers drop them, or refuse the whole document.
 * https://www.w3.org/TR/xml/#charsets
 */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const withoutForbidden = (text: string): string => text.replaceAll(FORBIDDEN, "\ufffd");

/** Text between tags, in HTML, SVG and XML alike; a parser reads back what was given. */
export const escapeText = (text: string): string =>
  withoutForbidden(text).replaceAll(/[&<>\r]/g, (sign) => REFERENCES[sign] ?? sign);

/** Text in an attribute within quotes, likewise. */
export const escapeAttribute = (text: string): string =>
  withoutForbidden(text).replaceAll(/[&<>"'\t\n\r]/g, (sign) => REFERENCES[sign] ?? sign);
