import type { Wording } from '../wording'
import type { shell as original } from '../zh-Hans/shell'

export const shell = {
  platform: 'Traffic safety services',
  brand: 'Traffic 122',
  skip: 'Skip to main content',
  settings: 'Display and language',
  language: { zh: '中文', en: 'English' },
  mode: { standard: 'Standard text', elder: 'Large text' },
  contrast: { normal: 'Normal contrast', high: 'High contrast' },
  nav: { main: 'Main' },
  place: { switch: 'Change city', label: 'Place' },
  person: { signedInAs: 'Signed in: <who>{name}</who>', signIn: 'Sign in', register: 'Register', signOut: 'Sign out' },
  help: {
    title: 'Need help?',
    phone: 'Call 12123, day and night',
    counter: 'Go to a counter of the vehicle office; it counts the same',
    find: 'Find counters and terminals',
  },
  footer: { label: 'Footer', source: 'This platform is open source' },
  portal: { name: 'Organisations', actingFor: 'For: <who>{organisation}</who>' },
  office: { name: 'Office', role: 'Role: {role}' },
  density: { dense: 'Dense rows', standard: 'Standard rows' },
} as const satisfies Wording<typeof original>
