import { embedFonts } from './embed-fonts.ts';

const FAMILIES = ['Inter Variable', 'Noto Sans Bengali Variable'];
/** What browsers allow of a canvas: pixels a side, and in all. */
const MAX_SIDE = 16_384;
const MAX_PIXELS = 120_000_000;

/**
 * Turns a drawing of `exportSvg` into a PNG, with the page's fonts.
 *
 * @param scale pixels for each pixel of the drawing; less where the picture would be larger than a canvas may be
 */
export async function exportPng(svg: string, scale = 2): Promise<Blob> {
  const { width, height } = readSize(svg);
  const fitting = Math.min(scale, MAX_SIDE / width, MAX_SIDE / height, Math.sqrt(MAX_PIXELS / (width * height)));
  const fonts = await embedFonts(svg, FAMILIES);
  const image = await loadImage(svg.replace(/(<svg[^>]*>)/, `$1<style>${fonts}</style>`));
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * fitting);
  canvas.height = Math.floor(height * fitting);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no pictures');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be made'))), 'image/png');
  });
}

function readSize(svg: string): { readonly width: number; readonly height: number } {
  const found = /width="(\d+)" height="(\d+)"/.exec(svg);
  return { width: Number(found?.[1] ?? 1), height: Number(found?.[2] ?? 1) };
}

/** As a data URL, not a blob's: a canvas that drew a blob's SVG can't be read in some browsers. */
async function loadImage(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}
