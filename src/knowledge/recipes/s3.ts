import { bucketRules } from './bucket-rules.ts'
import type { Need, Stack } from './stack.ts'

const otherRegion =
  'The bucket lies in another region than the address: sign and call the regional address (bucket.s3.REGION.amazonaws.com). The host is part of the signature, so change the region of the client that signs, not the URL.'

export const s3: Stack = {
  livesIn:
    'the bucket: Permissions, Cross-origin resource sharing (CORS); or CorsConfiguration of AWS::S3::Bucket',
  breaksHere: [
    'The bucket has no CORS configuration: a file of that name inside the bucket is none.',
    'One rule must fit origin, method and headers together.',
    'Without Origin the response is bare and has no Vary: a copy left by an <img> without crossorigin is reused.',
    'A signed address of another region is redirected (307), which no preflight may be.',
  ],
  takeOut: 'delete the CORS configuration of the bucket',
  policy: {
    snippet,
    place: [
      'Paste the list into the console: the bucket, Permissions, Cross-origin resource sharing (CORS), Edit. It replaces the rules that are there; the AWS CLI takes the same list inside {"CORSRules": […]} (aws s3api put-bucket-cors).',
      'Behind CloudFront, pass Origin on (origin request policy CORS-S3Origin), and invalidate the copies.',
    ],
    settings: {
      origins: 'AllowedOrigins',
      methods: 'AllowedMethods',
      headers: 'AllowedHeaders',
      exposed: 'ExposeHeaders',
    },
    fixed: {
      methods: ({ method }) =>
        /^(get|head|put|post|delete)$/i.test(method)
          ? null
          : `S3 knows GET, HEAD, PUT, POST and DELETE, and takes no ${method}: ask by one of these.`,
    },
    perCause: {
      'cors-not-configured':
        'CORS is a setting of the bucket (CORS configuration), not a file in it. A rule must name origin, method and every header that the page sends.',
      'origin-not-allowed':
        'Add the origin to AllowedOrigins of the rule that names method and headers as well.',
      'method-not-allowed':
        'S3 knows GET, PUT, POST, DELETE and HEAD; a rule needs the method beside the origin.',
      'preflight-redirected': otherRegion,
      'redirect-changes-origin': otherRegion,
      'cached-for-another-origin':
        'S3 sends Vary: Origin only where Origin came: load the same file by <img crossorigin> everywhere, or let CloudFront set the headers.',
    },
    reload: 'The change is live within a minute or two.',
  },
  cookie: null,
}

function snippet({ policy }: Need): string {
  return bucketRules(policy)
}
