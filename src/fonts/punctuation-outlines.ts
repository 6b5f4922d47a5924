import type { Path } from "opentype.js";
import opentype from "opentype.js";

/** The strokes of a weight, in thousandths of an em. */
export interface Weight {
  /** Thickness of a stroke. */
  readonly stroke: number;
  /** Radius of a dot. */
  readonly dot: number;
}

/** Share of the radius at which a cubic curve's handles make a quarter of a circle. */
const ROUND = 0.5523;

/** Middle of the marks that stand in the left half of the em. */
const LEFT = 248;

/** Outlines of the marks as Chinese type of the Mainland has them: a whole em wide, ink in the half near the text. */
export const OUTLINES: Readonly<Record<string, (weight: Weight) => Path>> = {
  ",": (weight) => {
    const path = new opentype.Path();
    addComma(path, weight, 156);
    return path;
  },
  ":": (weight) => {
    const path = new opentype.Path();
    addDot(path, LEFT, 70, weight.dot);
    addDot(path, LEFT, 562, weight.dot);
    return path;
  },
  ";": (weight) => {
    const path = new opentype.Path();
    addComma(path, weight, 118);
    addDot(path, LEFT, 562, weight.dot);
    return path;
  },
  "!": (weight) => {
    const path = new opentype.Path();
    const top = weight.dot * 0.92;
    const foot = weight.stroke * 0.42;
    path.moveTo(LEFT - foot, 236);
    path.lineTo(LEFT + foot, 236);
    path.curveTo(LEFT + foot + 8, 380, LEFT + top, 560, LEFT + top, 690);
    path.curveTo(LEFT + top, 770, LEFT - top, 770, LEFT - top, 690);
    path.curveTo(LEFT - top, 560, LEFT - foot - 8, 380, LEFT - foot, 236);
    path.close();
    addDot(path, LEFT, 70, weight.dot * 1.04);
    return path;
  },
  "?": (weight) => {
    const path = new opentype.Path();
    addHook(path, weight);
    addDot(path, LEFT - 10, 70, weight.dot * 1.04);
    return path;
  },
  "(": (weight) => parenthesis(weight, (x) => 1000 - x),
  ")": (weight) => parenthesis(weight, (x) => x),
};

function addDot(path: Path, x: number, y: number, radius: number): void {
  const handle = radius * ROUND;
  path.moveTo(x, y - radius);
  path.curveTo(x + handle, y - radius, x + radius, y - handle, x + radius, y);
  path.curveTo(x + radius, y + handle, x + handle, y + radius, x, y + radius);
  path.curveTo(x - handle, y + radius, x - radius, y + handle, x - radius, y);
  path.curveTo(x - radius, y - handle, x - handle, y - radius, x, y - radius);
  path.close();
}

/** A head at this height whose right side runs down into a tail that ends at the lower left. */
function addComma(path: Path, { dot }: Weight, y: number): void {
  const x = LEFT - 2;
  const handle = dot * ROUND;
  const right = x + dot * 1.14;
  const tip = { x: x - dot * 1.06, y: y - 160 - dot * 1.25 };
  const width = dot * 0.7;
  path.moveTo(tip.x + width * 0.36, tip.y - width * 0.36);
  path.curveTo(tip.x + dot * 1.5, tip.y + 28, right, y - dot * 1.6, right, y - dot * 0.45);
  path.curveTo(right, y + dot * 0.42, x + handle * 1.1, y + dot, x, y + dot);
  path.curveTo(x - handle, y + dot, x - dot, y + handle, x - dot, y);
  path.curveTo(x - dot, y - handle, x - handle, y - dot, x, y - dot);
  path.lineTo(x + dot * 0.22, y - dot * 0.97);
  path.curveTo(x + dot * 0.12, y - dot * 1.75, tip.x + dot * 1.1, tip.y + width + 22, tip.x, tip.y + width * 0.5);
  path.close();
}

/** The upper part of a question mark: a bowl that is open at the left and runs down to a short stem. */
function addHook(path: Path, { stroke }: Weight): void {
  const top = 754;
  const bowl = { x: LEFT + 6, y: 566, right: 456 + stroke * 0.06 };
  const stem = { left: LEFT - 18 - stroke * 0.52, right: LEFT - 18 + stroke * 0.52, foot: 246 };
  const end = { x: 40, y: 652 };
  const inner = bowl.right - stroke * 1.1;
  path.moveTo(stem.left, stem.foot);
  path.lineTo(stem.right, stem.foot);
  path.curveTo(stem.right - 4, 390, bowl.right, 420, bowl.right, bowl.y + 8);
  path.curveTo(bowl.right, 684, bowl.x + 118, top, bowl.x, top);
  path.curveTo(bowl.x - 92, top, bowl.x - 160, 712, end.x, end.y);
  const tip = { x: end.x + stroke * 0.7, y: end.y - stroke * 0.64 };
  const crest = { x: bowl.x - 6, y: top - stroke };
  path.lineTo(tip.x, tip.y);
  path.curveTo(
    tip.x + (crest.x - tip.x) * 0.3,
    tip.y + (crest.y - tip.y) * 0.62,
    crest.x - 62,
    crest.y,
    crest.x,
    crest.y,
  );
  path.curveTo(crest.x + (inner - crest.x) * ROUND, crest.y, inner, bowl.y + (crest.y - bowl.y) * ROUND, inner, bowl.y);
  path.curveTo(inner, 452, stem.left - 22, 402, stem.left, stem.foot);
  path.close();
}

/** A closing parenthesis; the opening one is its mirror image. */
function parenthesis({ stroke }: Weight, across: (x: number) => number): Path {
  const path = new opentype.Path();
  const [bottom, middle, top] = [-96, 380, 856];
  const end = 46;
  const belly = 266 + stroke * 0.5;
  const inner = belly - stroke * 0.9;
  const cut = stroke * 0.84;
  path.moveTo(across(end), top - cut * 0.4);
  path.curveTo(across(end + 118), 706, across(inner), 556, across(inner), middle);
  path.curveTo(across(inner), 204, across(end + 118), 54, across(end), bottom + cut * 0.4);
  path.lineTo(across(end + cut * 0.8), bottom);
  path.curveTo(across(end + cut * 0.8 + 112), 32, across(belly), 182, across(belly), middle);
  path.curveTo(across(belly), 578, across(end + cut * 0.8 + 112), 728, across(end + cut * 0.8), top);
  path.close();
  return path;
}
