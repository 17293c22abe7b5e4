/** Sizes of the drawing at zoom 1, in CSS pixels; `bracket.css` has the same. */
export const CARD_WIDTH = 256;
export const CARD_HEIGHT = 56;
/** From one column's left to the next one's. */
export const COLUMN_PITCH = 300;
/** From one row's top to the next one's; leaves room for a card's tab and for the eye. */
export const ROW_PITCH = 84;
/** Free space above each block, where its round names come to rest. */
export const BLOCK_HEAD = 56;
/** Between the blocks of two sides. */
export const BLOCK_GAP = 28;
/** The third-place match stands this many rows under the final. */
export const THIRD_ROWS = 1.75;
/** Corner of a line. */
export const LINE_RADIUS = 8;
