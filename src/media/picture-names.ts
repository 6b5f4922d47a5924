/** The name of a picture, by which every screen and every file manager sorts it: `001.png`. @param number from 1 */
export function namePicture(number: number): string {
  return `${String(number).padStart(3, "0")}.png`;
}
