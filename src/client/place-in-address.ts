/** What stands behind the `#` of this page's address, decoded; as it is where it is no good encoding (`#100%`). */
export function placeInAddress(): string {
  const place = location.hash.slice(1);
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}
