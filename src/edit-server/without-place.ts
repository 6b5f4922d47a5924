import { hasPhotoLocation } from "../attachments/photo-location.ts";
import { withoutPhotoLocation } from "../attachments/without-location.ts";

/**
 * A picture that comes in by the window, without the place where it was taken; whoever dropped it has the original. Where that
 * cannot be taken out the check tells it, as it does of every picture.
 */
export function withoutPlace(bytes: Uint8Array): Uint8Array {
  return hasPhotoLocation(bytes) ? (withoutPhotoLocation(bytes) ?? bytes) : bytes;
}
