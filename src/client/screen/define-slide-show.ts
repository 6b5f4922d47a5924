import { SlideShow } from "./slide-show.ts";

if ("customElements" in window) customElements.define("slide-show", SlideShow);
