import type { Config } from 'tailwindcss'

/** A colour for each of the two schemes; the browser picks by `color-scheme`, that is by the system's choice. */
const scheme = (light: string, dark: string) => `light-dark(${light}, ${dark})`

/**
 * The design's tokens. A tone says what a fact means for the agent: `good`, `warning`, `info`, `neutral`, and `bad`,
 * which is for barred numbers and stop lists only. Each has a ground (`soft`), a text colour that is readable on it
 * (WCAG AA) and an edge (`line`).
 */
export default {
  theme: {
    extend: {
      colors: {
        page: scheme('#f5f6f8', '#0f1318'),
        surface: scheme('#ffffff', '#171c23'),
        sunken: scheme('#f1f3f6', '#12161c'),
        line: scheme('#dfe3e9', '#2b333e'),
        control: scheme('#818b9a', '#6c7888'),
        ink: scheme('#151a22', '#e9edf3'),
        muted: scheme('#556070', '#9ba7b7'),
        accent: scheme('#2f57c9', '#94b2ff'),
        'on-accent': scheme('#ffffff', '#0f1a36'),
        good: {
          DEFAULT: scheme('#0d5a35', '#8fe0b3'),
          soft: scheme('#e2f5e9', '#12301f'),
          line: scheme('#a6dbbb', '#25583c'),
        },
        warning: {
          DEFAULT: scheme('#744800', '#f3c970'),
          soft: scheme('#fdf1d6', '#33260a'),
          line: scheme('#e9cb86', '#624a16'),
        },
        info: {
          DEFAULT: scheme('#1b4a99', '#9fc6ff'),
          soft: scheme('#e4eefd', '#14263f'),
          line: scheme('#b1cbf4', '#2b4b77'),
        },
        neutral: {
          DEFAULT: scheme('#404a59', '#c5cdda'),
          soft: scheme('#edeff3', '#242b34'),
          line: scheme('#cdd3dc', '#3f4856'),
        },
        bad: {
          DEFAULT: scheme('#991b14', '#ffaaa2'),
          soft: scheme('#fde8e6', '#3d1614'),
          line: scheme('#f1b5af', '#732a25'),
        },
      },
      borderRadius: { inner: '0.375rem', control: '0.5rem', card: '0.75rem', pill: '999px' },
      fontFamily: {
        sans: ['system-ui', '"Segoe UI"', 'Roboto', '"Helvetica Neue"', '"Noto Sans"', 'Arial', 'sans-serif'],
        mono: ['ui-monospace', '"SF Mono"', '"Cascadia Mono"', '"Segoe UI Mono"', '"Noto Sans Mono"', 'monospace'],
      },
      fontSize: {
        label: ['0.75rem', '1rem'],
        small: ['0.8125rem', '1.125rem'],
        body: ['0.9375rem', '1.375rem'],
        section: ['1.0625rem', '1.5rem'],
        phone: ['clamp(1.25rem, 1.1rem + 0.6vw, 1.5rem)', '1.25'],
        title: ['clamp(1.375rem, 1.1rem + 1.4vw, 1.875rem)', '1.2'],
      },
    },
  },
} satisfies Config
