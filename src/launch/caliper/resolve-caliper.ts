import { TrackingError } from "../../errors.ts";
import { toIri } from "../../formats/caliper/iri.ts";
import { askProfile, renewedKey } from "./ask-profile.ts";
import { checkOptions } from "./check-options.ts";
import { launchFault, optionFault, type Tell } from "./fault.ts";
import { isObject } from "./fields.ts";
import { readIdentities } from "./identities.ts";
import { findOffer } from "./offer.ts";
import type { ResolveCaliperOptions } from "./options.ts";
import type { CaliperResolution, LaunchedCaliper, LaunchedDestination } from "./resolution.ts";

/**
 * Reads from the parameters of an LTI launch who learns where, and where the platform takes Caliper events. It checks no
 * signature: give it a launch that your server has checked. Never throws, and never rejects.
 * @param launch form fields of LTI 1.1 or claims of LTI 1.3, by name
 */
export async function resolveCaliper(
  launch: Readonly<Record<string, unknown>>,
  options: ResolveCaliperOptions = {},
): Promise<CaliperResolution> {
  try {
    const error = checkOptions(options);
    return error ? { outcome: "failed", error, caliper: {}, faults: [] } : await resolve(launch, options);
  } catch (cause) {
    const error = new TrackingError("unexpected", "The launch cannot be read.", { which: "launch", cause });
    return { outcome: "failed", error, caliper: {}, faults: [] };
  }
}

async function resolve(launch: unknown, options: ResolveCaliperOptions): Promise<CaliperResolution> {
  const { direct, fetchProfile, fetchToken, scheme } = options;
  const faults: TrackingError[] = [];
  const tell: Tell = (fault) => faults.push(fault);
  if (!isObject(launch)) tell(launchFault("invalid-option", "parameters", "an object"));
  const caliper = readIdentities(launch, options, tell);
  const failed = (error: TrackingError): CaliperResolution => ({ outcome: "failed", error, caliper, faults });
  const ready = (destination: LaunchedDestination, given?: string): CaliperResolution => {
    const sensor = caliper.sensor ?? given;
    return sensor === undefined
      ? failed(optionFault("invalid-option", "sensor", "given, as an IRI: the launch names none"))
      : { outcome: "ready", caliper: { ...caliper, sensor }, destination, faults };
  };
  if (direct) {
    const { endpoint, auth } = direct;
    return ready({ endpoint, ...(auth && { auth }) });
  }
  const need = findOffer(launch, options, tell);
  if (!need) return { outcome: "absent", caliper, faults };
  if (need instanceof TrackingError) return failed(need);
  if (need.kind === "access-token" && fetchToken) {
    const auth = { scheme: scheme ?? "Bearer", credential: () => fetchToken(need) };
    return ready({ endpoint: need.endpoint, auth, perActor: true });
  }
  if (need.kind === "profile" && fetchProfile) {
    const ask = () => askProfile(fetchProfile, need);
    const store = await ask();
    if (store instanceof TrackingError) return failed(store);
    const auth = { scheme: scheme ?? "no-scheme", credential: renewedKey(store, ask) };
    return ready({ endpoint: store.endpoint, auth, perActor: true }, sensorOf(store.sensor, caliper));
  }
  return { outcome: "secret-needed", need, caliper, faults };
}

/** The service's own id for the sender, as an IRI. */
const sensorOf = (id: string | undefined, { base }: LaunchedCaliper): string | undefined =>
  id === undefined ? undefined : toIri(id, "sensor", base);
