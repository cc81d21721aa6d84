import type { Activity } from "../../events/tracking-context.ts";
import type { CaliperVersion } from "./versions.ts";

/** A moment: a `Date`, or a text that `Date` reads. Written as UTC with milliseconds. */
export type Moment = string | Date;

/** What every entity may say of itself. */
export interface EntityOptions {
  /** An IRI; any other text or number becomes one, and is kept beside it. */
  readonly id: string | number;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly dateCreated?: Moment | undefined;
  readonly dateModified?: Moment | undefined;
  /** By keys with a prefix, such as `"acme:room"`: others are lost to who reads JSON-LD. */
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** An entity by its id alone, or with what is known of it. */
export type Given<Options extends EntityOptions> = string | number | Options;

export interface SoftwareOptions extends EntityOptions {
  readonly version?: string | undefined;
}

export interface GroupOptions extends EntityOptions {
  /** Default `"CourseSection"`. */
  readonly type?: "CourseSection" | "CourseOffering" | "Group" | "Organization" | undefined;
  readonly courseNumber?: string | undefined;
  readonly academicSession?: string | undefined;
  readonly category?: string | undefined;
}

export interface MembershipOptions extends EntityOptions {
  /** Caliper's terms such as `"Learner"`, or roles as an LTI launch names them; what Caliper has no term for goes into an extension. */
  readonly roles?: readonly string[] | undefined;
  readonly status?: "Active" | "Inactive" | undefined;
}

export interface SessionOptions extends EntityOptions {
  readonly startedAtTime?: Moment | undefined;
  readonly endedAtTime?: Moment | undefined;
}

export interface LtiSessionOptions extends SessionOptions {
  /** Parameters of the launch. They often hold names and addresses: give those that you mean to pass on, and no others. */
  readonly messageParameters?: Readonly<Record<string, unknown>> | undefined;
}

/** What is known of the media beside its activity. */
export interface MediaOptions extends Omit<EntityOptions, "id" | "name" | "description"> {
  /** Such as `"video/mp4"`. */
  readonly mediaType?: string | undefined;
  readonly datePublished?: Moment | undefined;
  readonly version?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
}

export interface CaliperOptions {
  /** IRI of what sends: your player or site. Stands on every envelope. */
  readonly sensor: string;
  /** Default `"1.2"`. */
  readonly version?: CaliperVersion | undefined;
  /** The learner; default: the trace's actor. For pages with one learner. */
  readonly actor?: Given<EntityOptions> | undefined;
  /** Says nothing that tells one learner from another; default false. */
  readonly anonymous?: boolean | undefined;
  /** IRI that ids begin with which are no IRIs; default: the home page of an account, else a URN. */
  readonly base?: string | undefined;
  /** The application that shows the player. */
  readonly edApp?: Given<SoftwareOptions> | undefined;
  /** The course. */
  readonly group?: Given<GroupOptions> | undefined;
  /** The learner's membership in `group`. */
  readonly membership?: Given<MembershipOptions> | undefined;
  /** The learner's session with your site; default: the session of the viewing. */
  readonly session?: Given<SessionOptions> | undefined;
  /** The LTI platform's session. */
  readonly federatedSession?: Given<LtiSessionOptions> | undefined;
  /** More of the media; a function where the page shows several. */
  readonly media?: MediaOptions | ((activity: Activity) => MediaOptions | undefined) | undefined;
  /**
   * How a mark is written: `"view"` (default) as `Viewed` of the Media Profile, `"general"` as `Viewed` of the General
   * Profile, `"media-custom"` as a MediaEvent with the action `milestoneAction`, which is no Caliper, for consumers that
   * ask for it; `"off"` not at all.
   */
  readonly milestoneEncoding?: "view" | "general" | "media-custom" | "off" | undefined;
  /** Needed with `"media-custom"`. */
  readonly milestoneAction?: string | undefined;
  /** Precision of positions and lengths: `"milliseconds"` (default), or whole `"seconds"`, rounded down, for consumers that read no fraction. */
  readonly currentTime?: "milliseconds" | "seconds" | undefined;
}
