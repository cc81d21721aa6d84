import { fillTemplate } from "./fill-template.ts";

/** What a reader has to put their own in the place of. */
const examples = {
  url: "https://lrs.example.com",
  endpoint: "https://lrs.example.com/xapi/",
  key: "KEY",
  secret: "SECRET",
  moodle: "https://moodle.example.com",
  sesskey: "SESSKEY",
};

/** A page of the demo's as somebody would write it who copies it. */
export function showSource(template: string): string {
  return fillTemplate(template.replaceAll(/\s*\{\{media\}\}/g, ""), new URLSearchParams(), examples);
}
