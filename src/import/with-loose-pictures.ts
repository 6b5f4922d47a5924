const ELSEWHERE =
  /(?<before><img\b[^>]*?\ssrc\s*=\s*)(?:(?<mark>["'])(?!data:)[^"'>]*\k<mark>|(?!["']|data:)[^\s"'>]+)/giu;

/**
 * What was copied, with the pictures that the clipboard has beside it put where the HTML names files that no page can read: as
 * data, where they are as many.
 *
 * @param pictures in Base64, in the order of the HTML
 */
export function withLoosePictures(html: string, pictures: readonly string[]): string {
  if (pictures.length === 0 || [...html.matchAll(ELSEWHERE)].length !== pictures.length) return html;
  let index = 0;
  return html.replaceAll(ELSEWHERE, (...found) => {
    const { before } = found.at(-1) as { before: string };
    return `${before}"data:image/png;base64,${pictures[index++] ?? ""}"`;
  });
}
