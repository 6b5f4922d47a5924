import { z } from "zod";
import type { OfficialDocument } from "../model/document.ts";
import { listCatalogue } from "../view/catalogue.ts";
import type { DataSite } from "./data-site.ts";
import { dataAddress } from "./data-site.ts";
import { fileAddresses } from "./document-files.ts";
import { disclosureOf } from "./document-record.ts";
import { disclosureRecord } from "./disclosure-schema.ts";

const text = z.string();

/** The catalogue as `catalogue.json` has it. */
export const catalogueRecord = z
  .strictObject({
    $schema: text.describe("本格式说明（JSON Schema）的地址"),
    name: text.describe("网站名称"),
    url: text.describe("网站首页的地址"),
    count: z.int().describe("公文的件数"),
    documents: z
      .array(
        z.strictObject({
          id: text.describe("公文的标识，也是地址的一部分"),
          url: text.describe("公文页面的地址"),
          disclosure: disclosureRecord,
          files: z.record(z.string(), text).describe("这件公文的数据文件：文件名和地址"),
        }),
      )
      .describe("公文，顺序与公开目录相同"),
  })
  .meta({ title: "公开目录", description: "全部公开的公文和它们的公开信息" });

export type CatalogueRecord = z.infer<typeof catalogueRecord>;

/** `/data/catalogue.schema.json`, JSON Schema of draft 2020-12. */
export function catalogueSchema(): Record<string, unknown> {
  return z.toJSONSchema(catalogueRecord, { target: "draft-2020-12" });
}

/** `catalogue.json`: what every document states of itself, in the order of the catalogue. */
export function toCatalogueRecord(documents: readonly OfficialDocument[], place: DataSite): CatalogueRecord {
  const { addresses } = place;
  const byId = new Map(documents.map((document) => [document.id, document]));
  const rows = listCatalogue(documents, addresses).flatMap((group) => group.rows);
  return {
    $schema: dataAddress(addresses.dataFile("catalogue.schema.json"), place),
    name: place.site.name,
    url: dataAddress(addresses.home, place),
    count: rows.length,
    documents: rows.flatMap(({ id }) => {
      const document = byId.get(id);
      if (!document) return [];
      return [
        {
          id,
          url: dataAddress(addresses.document(id), place),
          disclosure: disclosureOf(document, place),
          files: fileAddresses(document, place),
        },
      ];
    }),
  };
}
