import process from "node:process";
import { createInterface } from "node:readline/promises";

/** Whether the person at the keyboard agrees; nobody is there to agree where it is no terminal, which is said. */
export async function isAgreed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.log(`${question}\n这里没有人回答；要改的，加上 --yes。`);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return /^(?:y|yes|是|好|确定)$/iu.test(answer.trim());
}
