// Editors, and eslint by itself, look for it here.
export { default } from "./.config/eslint.config.js";
