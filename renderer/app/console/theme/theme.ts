import { createTheme } from '@mantine/core';
import type { MantineColorsTuple, VariantColorsResolver } from '@mantine/core';

/** Names of colours that mean something; their values are the tokens, light and dark. */
const TONES = ['accent', 'live', 'waiting', 'done', 'trouble'] as const;

function toTuple(tone: string): MantineColorsTuple {
  const value = `var(--md-${tone})`;
  return [value, value, value, value, value, value, value, value, value, value];
}

const NONE = 'transparent';

/** Colours of buttons and badges from tokens alone, so that the library's own palette is never seen. */
const resolveColors: VariantColorsResolver = ({ color, variant }) => {
  const tone = TONES.find((one) => one === color) ?? 'accent';
  const ink = `var(--md-${tone})`;
  const soft = `var(--md-${tone}-soft)`;
  switch (variant) {
    case 'filled':
      return {
        background: ink,
        hover: tone === 'accent' ? 'var(--md-accent-strong)' : ink,
        color: tone === 'accent' ? 'var(--md-on-accent)' : 'var(--md-ground)',
        border: '1px solid transparent',
      };
    case 'light':
      return { background: soft, hover: soft, color: ink, border: '1px solid transparent' };
    case 'outline':
      return { background: NONE, hover: soft, color: ink, border: `1px solid ${ink}` };
    case 'subtle':
    case 'transparent': {
      const text = color === 'neutral' ? 'var(--md-text-2)' : ink;
      return { background: NONE, hover: 'var(--md-surface-2)', color: text, border: '1px solid transparent' };
    }
    default:
      return {
        background: 'var(--md-surface-2)',
        hover: 'var(--md-surface-3)',
        color: color === undefined || color === 'accent' ? 'var(--md-text)' : ink,
        border: '1px solid var(--md-line)',
      };
  }
};

/** The console's theme: the tokens under the library's names, and the defaults that make its stock look go away. */
export const theme = createTheme({
  colors: Object.fromEntries(
    [...TONES, 'neutral'].map((tone) => [tone, toTuple(tone === 'neutral' ? 'text-2' : tone)]),
  ),
  primaryColor: 'accent',
  primaryShade: 5,
  fontFamily: 'var(--md-font)',
  cursorType: 'pointer',
  defaultRadius: 'md',
  focusRing: 'auto',
  respectReducedMotion: true,
  variantColorResolver: resolveColors,
  components: {
    Button: { defaultProps: { variant: 'default', size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 'md', color: 'neutral' } },
    Tooltip: { defaultProps: { openDelay: 350, transitionProps: { duration: 120 }, withinPortal: true } },
    Modal: {
      defaultProps: {
        centered: true,
        padding: 'lg',
        transitionProps: { transition: 'fade', duration: 140 },
        // A header element would be one more banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    },
    // Its placeholder for the first focus is no child that a menu may have.
    Menu: {
      defaultProps: {
        position: 'bottom-end',
        shadow: 'md',
        transitionProps: { duration: 120 },
        withInitialFocusPlaceholder: false,
      },
    },
    Select: { defaultProps: { allowDeselect: false, withCheckIcon: false, comboboxProps: { shadow: 'md' } } },
    SegmentedControl: { defaultProps: { size: 'sm', transitionDuration: 120 } },
  },
});
