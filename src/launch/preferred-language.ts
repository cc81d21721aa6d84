import { decodePlain } from "./parameters.ts";

/**
 * The tag that weighs most, the first of several.
 * https://www.rfc-editor.org/rfc/rfc9110#field.accept-language
 */
export function bestTag(header: string): string | undefined {
  const ranges = decodePlain(header)
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.split(";").map((part) => part.trim());
      const weight = parameters.find((part) => /^q=/i.test(part))?.slice(2) ?? "1";
      return { tag, weight: Number(weight) };
    })
    .filter(({ tag, weight }) => /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(tag) && weight > 0);
  return ranges.sort((left, right) => right.weight - left.weight)[0]?.tag;
}
