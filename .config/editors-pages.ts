import type { AstroIntegration } from "astro";

/** Pages for editors, on the dev server only: the built site has none of them. */
export function editorsPages(): AstroIntegration {
  return {
    name: "gongkailan-editors",
    hooks: {
      "astro:config:setup": ({ command, injectRoute }) => {
        if (command === "dev")
          injectRoute({ pattern: "/editors/rules", entrypoint: "./src/pages/editors/_rules.astro" });
      },
    },
  };
}
