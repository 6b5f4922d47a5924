import type { OfficialDocument } from "../model/document.ts";

/** What is set takes other pages than were planned for it: something is wider or higher than it was taken for. */
export class PagesDiffer extends Error {
  constructor(document: OfficialDocument, name: string, planned: number, made: number) {
    super(`${document.path} ${name}: 版面是${planned}页，排出来却是${made}页。这是软件的错，请连同原稿告诉开发者。`);
    this.name = "PagesDiffer";
  }
}
