import { inject } from "vitest";

/** The folder of the site that was built once for this run; throws the build's own output when it failed. */
export function builtSite(): string {
  const { folder, failure } = inject("siteBuild");
  if (failure !== undefined) throw new Error(`The site could not be built:\n${failure}`);
  return folder;
}

/** The content folder that site was built from. */
export function siteContent(): string {
  return inject("siteBuild").content;
}
