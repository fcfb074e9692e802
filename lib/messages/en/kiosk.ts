import type { Wording } from '../wording'
import type { kiosk as original } from '../zh-Hans/kiosk'

export const kiosk = {
  attract: 'Touch the screen to start',
  bar: {
    label: 'Fixed keys',
    back: 'Back',
    home: 'Home',
    language: 'Language',
    size: 'Text size',
    contrast: 'Contrast',
    reach: 'Low reach',
    voice: 'Voice',
    staff: 'Call staff',
  },
  idle: {
    title: 'Are you still there?',
    explain: 'Without a touch this visit ends and your details are wiped from the screen.',
    stay: 'Yes, continue',
    left: '{time} seconds left',
  },
  keys: {
    delete: 'Delete',
    clear: 'Clear',
    left: 'Left',
    right: 'Right',
    first: 'First',
    last: 'Last',
    done: 'Done',
    more: 'Next',
    less: 'Previous',
    digits: 'Digit keys',
    document: 'Document number keys',
    plate: 'Plate keys',
    pinyin: 'Pinyin keys',
    latin: 'ABC',
    candidates: 'Characters to choose from',
    impossible: ', no number left',
  },
  duration: 'About {minutes} minutes',
} as const satisfies Wording<typeof original>
