import type { Wording } from '../wording'
import type { accounts as original } from '../zh-Hans/accounts'

export const accounts = {
  personKind: {
    'local-resident': 'Local resident', 'resident-elsewhere': 'Mainland resident from elsewhere living here', 'hong-kong-macau': 'Resident of Hong Kong or Macau', taiwan: 'Resident of Taiwan',
    'overseas-chinese': 'Chinese citizen living abroad', foreigner: 'Foreigner', 'mission-staff': 'Staff of an embassy, consulate or international organisation', serviceman: 'Serviceman without a resident card', organisation: 'Organisation',
  },
  document: {
    'resident-card': 'Resident identity card', 'temporary-resident-card': 'Temporary resident identity card', 'hong-kong-identity-card': 'Hong Kong identity card',
    'macau-identity-card': 'Macau identity card', 'hong-kong-macau-residence-permit': 'Residence permit for Hong Kong and Macau residents', 'taiwan-residence-permit': 'Residence permit for Taiwan residents',
    'mainland-travel-permit': 'Mainland travel permit for Hong Kong and Macau residents', 'taiwan-travel-permit': 'Mainland travel permit for Taiwan residents',
    'five-year-taiwan-travel-permit': 'Five-year mainland travel permit for Taiwan residents', 'travel-document': 'Travel document of the People’s Republic of China', 'chinese-passport': 'Chinese passport',
    'foreign-passport': 'Foreign passport', 'permanent-residence-card': 'Foreigner’s permanent residence card', 'foreign-ministry-card': 'Identity card issued by the Foreign Ministry',
    'officer-card': 'Officer’s card', 'soldier-card': 'Soldier’s card', 'retired-officer-card': 'Retired officer’s card',
    'organisation-code-certificate': 'Organisation code certificate', 'credit-code-certificate': 'Certificate of the unified social credit code, or business licence',
  },
  paper: {
    'individual-application-form': 'Registration form for individuals', 'identity-document-original': 'Original identity document, checked in person', 'identity-document-copy': 'Copy of the identity document',
    'organisation-application-form': 'Registration form for organisations', 'organisation-certificate-sealed-copy': 'Copy of the organisation’s certificate with its seal',
    'handler-identity-document-original': 'Original identity document of the handler, checked in person', 'handler-identity-document-copy': 'Copy of the handler’s identity document', 'letter-of-authority': 'Letter of authority',
    'residence-permit': 'Residence permit or proof of residence', 'lodging-registration': 'Lodging registration', 'visa-of-three-months': 'Visa or residence permit of three months or more',
    'regiment-residence-proof': 'Proof of residence from a unit of regiment level or above', seal: 'Seal of the organisation',
  },
  organisationKind: {
    TRN: 'Transport enterprise', DS: 'Driving school', DLR: 'Car dealer', HOS: 'Hospital', SCH: 'School', OTH: 'Other enterprise or institution', INSP: 'Inspection station',
    'GOV-TRN': 'Road transport authority', 'GOV-EDU': 'Education authority', 'GOV-SAFE': 'Work safety authority',
  },
  level: { L1: 'Registered on the internet', L2: 'Verified at a window', LO: 'Organisation', ST: 'Staff' },
  signIn: {
    title: 'Sign in', lead: 'Sign in to go on.', name: 'Phone or document number', workName: 'Sign-in name', password: 'Password', submit: 'Sign in', pending: 'Signing in…',
    register: 'No account yet: register', recover: 'Forgotten password', organisationHint: 'Accounts of organisations are opened at a vehicle office.', officeTitle: 'Staff sign-in', portalTitle: 'Sign-in for organisations',
    lostHint: 'If you forgot your password, ask your administrator.',
  },
  firstPassword: { title: 'Choose your own password', lead: 'The first password you were given works once. Choose your own now.', password: 'New password', hint: 'At least 8 characters; a sentence is fine.', staffHint: 'At least 12 characters; a sentence is fine.', repeated: 'Once more', submit: 'Save password' },
  factor: {
    title: 'Second step', lead: 'Enter the 6 digits your authenticator shows now.', code: 'Authenticator code', submit: 'Confirm', enrolTitle: 'Set up your authenticator',
    enrolLead: 'Scan the code with an authenticator on your phone, or type in the key, then enter the 6 digits it shows.', secret: 'Key', qr: 'QR code that sets up the authenticator',
  },
  fresh: { title: 'Enter your password again', lead: 'For the safety of your account we ask once more that it is you. This holds for 5 minutes.', current: 'Password', code: 'Authenticator code', submit: 'Confirm' },
  register: {
    title: 'Register', kindTitle: 'Which of these are you?', kindHint: 'Organisations, and servicemen without a resident card, register at a vehicle office.', kind: 'Kind of person', documentTitle: 'Which document do you register with?', document: 'Document',
    detailsTitle: 'What the document says', name: 'Name', nameHint: 'As on the document.', number: 'Document number', country: 'Issuing country', countryHint: 'The three letters in the passport, for example SGP.',
    phoneTitle: 'Your mobile number', phone: 'Mobile number', phoneHint: 'For codes and results; you can sign in with it. One number serves one account.',
    matchTitle: 'How shall we check your record?', by: 'Check by', byLicence: 'File number of the driving licence', byVehicle: 'Plate and VIN of a vehicle', fileTail: 'Last 6 of the file number', fileTailHint: 'When checking by licence; it stands on the second page of the licence.',
    plate: 'Plate number', plateHint: 'When checking by vehicle, for example 苏H12345.', vinTail: 'Last 6 of the VIN', vinTailHint: 'When checking by vehicle; it stands on the vehicle licence.',
    codeTitle: 'Enter the code and choose a password', codeLead: 'We sent a message to {phone}. If your details fit, it holds a 6-digit code; if not, it says what to do.', code: 'Code from the message', password: 'Password', passwordHint: 'At least 8 characters; a sentence is fine.', repeated: 'Password once more',
    next: 'Continue', send: 'Check and send the message', submit: 'Finish registration', have: 'I have an account: sign in',
  },
  recover: {
    phoneStopped: 'Your old number is back and every device is signed out. Set a new password with it now.', title: 'Recover your account', lead: 'With the document number and phone you registered with.', number: 'Document number', phone: 'Mobile number', send: 'Send the message', codeTitle: 'Choose a new password',
    codeLead: 'We sent a message. If your details fit, it holds a 6-digit code; if not, it says what to do.', code: 'Code from the message', password: 'New password', repeated: 'Once more', submit: 'Save new password',
    doneTitle: 'Your password was changed', doneText: 'All devices were signed out. Sign in with the new password.', signIn: 'Sign in', window: 'If you no longer have the phone, come to a vehicle office with your document.',
  },
  account: {
    stopTitle: 'Undo the change of your phone', stopLead: 'The sign-in phone of your account was just changed. If it was not you, press the button: the old number is back at once, every device is signed out and the old password is void.', stopSubmit: 'It was not me: undo the change', title: 'My account', name: 'Name', document: 'Document number', phone: 'Sign-in phone', level: 'Level', upgrade: 'Show your document at a vehicle office to use every online service.', since: 'Registered',
    changePassword: 'Change password', changePhone: 'Change phone', close: 'Close account', sessions: 'Where you are signed in', thisDevice: 'This device', signedInAt: 'Signed in', seenAt: 'Last used', end: 'Sign out this device', endOthers: 'Sign out all other devices',
    passwordTitle: 'Change password', current: 'Present password', password: 'New password', repeated: 'Once more', passwordSubmit: 'Save new password', passwordLead: 'Your other devices will be signed out.',
    phoneTitle: 'Change the sign-in phone', phoneLead: 'Both the new and the old number get a code. Without the old number, come to a window.', newPhone: 'New mobile number', phoneSubmit: 'Send the codes', phoneCodeTitle: 'Enter both codes', newCode: 'Code sent to the new number', oldCode: 'Code sent to the old number', phoneCodeSubmit: 'Change phone',
    closeTitle: 'Close account', closeLead: 'All devices are signed out and the account cannot be restored. Your licence and vehicle records stay as they are. You may register again later.', understood: 'I understand and want to close my account', closeSubmit: 'Close my account', closedTitle: 'Your account is closed', closedText: 'Your account is closed and all devices were signed out.', home: 'To the home page',
    registeredNext: 'You can use every service that needs no check at a window. Show your document once at a vehicle office, and all online services are open to this account.', registeredStart: 'See what you can do now',
    done: { registered: 'You are registered and signed in.', password: 'Your password was changed and other devices were signed out.', phone: 'Your sign-in phone was changed.', sessions: 'Signed out.' },
  },
  members: {
    resetPassword: 'Reset the password of {name}', resetFactor: 'Reset the authenticator of {name}', reset: 'A temporary password was sent to the operator’s phone; it must be changed at the next sign-in.', title: 'Operators', lead: 'An organisation has one administrator and at most {most} operators, each with an own sign-in name.', list: 'People', name: 'Name', username: 'Sign-in name', role: 'Part', services: 'May use', endsOn: 'Until', phone: 'Mobile number',
    administrator: 'Administrator', operator: 'Operator', all: 'Everything', add: 'Add an operator', usernameHint: '4 to 30 characters beginning with a letter: lower-case letters, digits, dots and hyphens.', phoneHint: 'The first password is sent to this number.', endsOnHint: 'May stay empty.', submit: 'Add operator', end: 'End {name}', added: 'Added; the first password was sent to the person’s phone.', ended: 'Ended.', sale: 'Report sales', 'temporary-plate': 'Issue temporary plates', examination: 'Examinations and physical certificates', student: 'Applications of students', inspection: 'Inspections: times, arrivals, results', fleet: 'Vehicles of the organisation', noRight: 'Only the administrator of your organisation manages operators.',
  },
  standing: {
    title: 'Standing of organisations',
    lead: 'Once suspended, nobody acts for an organisation any more. A station and a hospital take no more bookings; what is booked is called off and people are told to choose another.',
    act: {
      suspend: { lead: 'At once: its people can no longer work here, bookings of a station or a hospital are called off, everybody is told, and none are taken any more.', submit: 'Suspend {name}' },
      resume: { lead: 'Its people can sign in and work again. The times and half-days it had published are open again.', submit: 'Let {name} work again' },
    },
    reason: 'Reason',
    reasonHint: 'Kept in the record, up to 100 characters',
    done: {
      suspended: { title: 'Suspended', next: 'Nobody acts for it from now on; whoever had booked is told.' },
      resumed: { title: 'Working again', next: 'Its people can sign in and work.' },
    },
  },
  registrations: {
    title: 'Registration at the window', lead: 'With the original document checked in person; it counts at once.', people: 'Register or upgrade a person', organisations: 'Register an organisation', kind: 'Kind of person', document: 'Document', next: 'Continue', name: 'Name', number: 'Document number', country: 'Issuing country (three letters)', phone: 'Mobile number', phoneHint: 'The first password of a new account is sent to this number.',
    residencePermit: 'Holds a local residence permit', residencePermitHint: 'Needed by those without a local vehicle or licence.', papers: 'Papers checked', submit: 'Register', again: 'Choose again', doneNew: 'The account is open and verified; the first password was sent to the person’s phone.', doneUpgraded: 'The account is now verified; this counts at once.', doneOrganisation: 'The organisation is registered; the first password was sent to its administrator’s phone.', number2: 'Account {id}', doneNewNext: 'Remind the person: sign in with phone or document number and the first password, then choose an own one at once.', doneUpgradedNext: 'The password stays the same; every online service is open now.', doneOrganisationNext: 'Remind the administrator: the first sign-in asks for a new password and an authenticator; then operators can be added.', serve: 'Serve this person at the counter', another: 'Back to registration',
    organisationName: 'Full name', organisationKind: 'Kind of organisation', organisationDocument: 'Certificate', organisationNumber: 'Number of the certificate', handler: 'At the counter', legalRepresentative: 'Legal representative', agent: 'Agent with authority', administrator: 'Administrator', administratorName: 'Name of the administrator', username: 'Sign-in name of the administrator', list: 'Organisations of this place', registeredAt: 'Registered', status: 'State', active: 'Active', suspended: 'Suspended', closed: 'Closed', none: 'No organisation is registered yet',
  },
  staff: {
    near: 'Own person and family', nearLead: 'From then on a member of staff cannot take in, review, decide or open the cases of the own person or of the family recorded here.', relation: 'Who the person is to this member of staff', relationNumber: 'Resident identity card number', relationNumberHint: 'Only to recognise the person; the number of a relative is not kept.', relationSubmit: 'Record', relations: { self: 'The person themselves', spouse: 'Spouse', parent: 'Parent', child: 'Child', sibling: 'Brother or sister', other: 'Other relation' }, endRelation: 'End this relation of {name}', linked: 'Own person recorded', notLinked: 'Own person not recorded', reset: 'Reset a password or an authenticator', bodies: 'Administrators of organisations', bodiesLead: 'For administrators of organisations who lost their password or authenticator. A temporary password goes to the person’s own phone; you do not see it.', resetPassword: 'Password', resetFactor: 'Authenticator', resetFactorLead: 'The old authenticator is worth nothing at once; the password stays, and the person sets up another authenticator at the next sign-in. Who lost both needs both.', lost: 'What was lost', resetLead: 'A temporary password goes to the person’s own phone; you do not see it. The authenticator stays, and the person chooses a new password at the next sign-in.', resetSubmit: 'Reset it and sign the person out everywhere', title: 'Staff and roles', lead: 'Nobody grants roles to oneself; auditing and other roles are held by different people.', list: 'Staff of the province', name: 'Name', username: 'Sign-in name', status: 'State', active: 'Active', disabled: 'Disabled', closed: 'Closed', wholeProvince: 'Whole province', add: 'Add staff', phone: 'Mobile number', phoneHint: 'The first password is sent to this number.', role: 'Role', scope: 'Where', here: 'This place', province: 'Whole province', submit: 'Add staff', grant: 'Grant role', person: 'Member of staff', end: 'End the role of {name}: {role}', disable: 'Disable an account', reason: 'Reason', disableSubmit: 'Disable account', done: { factorReset: 'The authenticator was reset; the person sets up another at the next sign-in.', reset: 'A temporary password was sent to the person’s phone.', related: 'Recorded; it holds at once.', unrelated: 'The relation has ended.', added: 'Added; the first password was sent to the person’s phone.', granted: 'The role was granted; the person signs in again.', ended: 'The role was ended; the person signs in again.', disabled: 'The account is disabled and signed out everywhere.' }, fresh: 'Enter your password again to end roles',
  },
} as const satisfies Wording<typeof original>
