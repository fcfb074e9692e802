const at = (place: string, paths: readonly string[]): string[] => paths.map((path) => `/${place}${path}`)

/** Pages for everybody. */
export const publicPages = (place: string): string[] => [
  '/',
  ...at(place, ['', '/services', '/services/replace-driving-licence', '/services/a01', '/plates', '/help', '/open-data', '/verify', '/sign-in', '/register', '/recover', '/portal/sign-in', '/office/sign-in']),
]

/** Pages of a person who is signed in. */
export const ownPages = (place: string): string[] =>
  at(place, ['', '/services/replace-driving-licence', '/services/change-licence-contact', '/applications', '/vehicles', '/licence', '/notices', '/account', '/account/password', '/account/phone', '/account/phone/stop', '/account/close', '/sign-in/again'])

export const officePages = (place: string): string[] =>
  at(place, ['/office', '/office/people', '/office/vehicles/register', '/office/registrations', '/office/registrations/people', '/office/registrations/organisations', '/office/terminals', '/office/calendar'])

export const portalPages = (place: string): string[] => at(place, ['/portal', '/portal/sales', '/portal/sales/new', '/portal/sales/import', '/portal/members'])

/** Malformed escapes are refused by the process itself, as by the edge (deploy tests). */
export const errorPages = (place: string): string[] => [
  '/nowhere', ...at(place, ['/nowhere', '/services/nothing', '/applications/app_nothing', '/receipts/app_nothing', '/register/nothing', '/office/applications/nothing', '/kiosk']),
  '/api/nothing', '/api/v1/nothing', '/has/%00', '/%E0%A4%A', '/has/%E0%A4/office', '/has/office/%', '/api/v1/%E0%A4%A', '/has/nothing.php', '/has/services/nothing.html',
]

export const dataAddresses = (place: string): string[] => ['/api/v1/services', `/api/v1/places/${place}/plates/stock`, '/api/health', '/api/v1/places/nowhere/plates/stock']
