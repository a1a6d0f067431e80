import type { Need, Stack } from './stack.ts'

export const gcs: Stack = {
  livesIn:
    'the bucket: gcloud storage buckets update --cors-file (the console cannot set it); a bucket of Firebase Storage is one of these',
  breaksHere: [
    'The bucket has no CORS configuration: security rules of Firebase are something else.',
    'responseHeader lists both the headers that a preflight may ask for and those that script may read.',
    'storage.cloud.google.com (signed in by cookie) never sends CORS headers; storage.googleapis.com does.',
  ],
  takeOut: 'gcloud storage buckets update gs://YOUR_BUCKET --clear-cors',
  policy: {
    snippet,
    place: [
      'Save this as cors.json and apply it to the bucket: gcloud storage buckets update gs://YOUR_BUCKET --cors-file=cors.json. It replaces what is set. For Firebase Storage YOUR_BUCKET is the name after /v0/b/ in the address.',
    ],
    settings: { origins: 'origin', methods: 'method', headers: 'responseHeader', exposed: 'responseHeader' },
    fixed: {
      credentials:
        'The CORS configuration of a bucket has nothing for credentials: send none (credentials: "omit"). A signed address carries the right in itself.',
    },
    perCause: {
      'cors-not-configured': 'CORS is a setting of the bucket; Firebase security rules do not set it.',
      'cors-after-routes':
        'An upload in several steps (uploadType=resumable, upload_id) is answered for the page it was begun for, whatever the bucket says: whoever begins it must send the page’s Origin along (createResumableUpload({ origin }) of the Node library).',
      'login-redirect':
        'storage.cloud.google.com signs in by cookie and never sends CORS headers: call the same bucket and object at https://storage.googleapis.com, public or by a signed address.',
      'stale-preflight': 'The age is maxAgeSeconds.',
    },
    reload:
      'The change is live within a minute; copies that caches keep stay as they are until they run out.',
  },
  cookie: null,
}

function snippet({ policy }: Need): string {
  const rule = {
    origin: policy.origins,
    method: policy.methods,
    responseHeader: uniqueNames([...policy.headers, ...policy.exposed]),
    maxAgeSeconds: policy.maxAge,
  }
  return `${JSON.stringify([rule], null, 2)}\n`
}

/** One list for both directions, whose names count in any case of letters. */
function uniqueNames(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()]
}
