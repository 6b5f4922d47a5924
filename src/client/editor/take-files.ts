/** A file as it is sent to the server. */
export async function fileBytes(file: File): Promise<string> {
  return toBase64(new Uint8Array(await file.arrayBuffer()));
}

export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/** What is dropped on a place, or chosen in its field. */
export function followFiles(place: HTMLElement, field: HTMLInputElement, take: (files: File[]) => void): void {
  field.addEventListener("change", () => {
    take([...(field.files ?? [])]);
  });
  const over = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    place.classList.toggle("over", isOver);
  };
  // What is dropped beside the place would open in the page's stead, and what was typed would be gone.
  for (const kind of ["dragover", "drop"])
    window.addEventListener(kind, (event) => {
      event.preventDefault();
    });
  place.addEventListener("dragover", (event) => {
    over(event, true);
  });
  place.addEventListener("dragleave", (event) => {
    over(event, false);
  });
  place.addEventListener("drop", (event) => {
    over(event, false);
    take([...(event.dataTransfer?.files ?? [])]);
  });
}
