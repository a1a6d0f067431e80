import { all, any, at, body, header, lacks, method, status, without, type Marks } from './marks.ts'

/** Stores that speak the API of S3, down to its words. */
const imitator = any(
  header('Server', /wasabi|minio|ceph|garage|seaweed|storj|linode|scaleway|^(aliyunoss|tencent-cos|obs)\b/i),
  header('X-Oss-Request-Id'),
  header('X-Cos-Request-Id'),
  header('X-Obs-Request-Id'),
  header('X-Reqid'),
)

const noBucket = all(status(404), body(/<Code>NoSuchBucket<\/Code>/))

/** MinIO writes a hash there, and its name may be hidden by a proxy. */
const amazonsOwn = all(
  header('X-Amz-Id-2', /^(?![\da-f]{64}$)/),
  header('X-Amz-Request-Id'),
  lacks('X-Minio-Deployment-Id'),
  without(imitator),
)

const made = any(
  header('Server', /amazons3/i),
  all(amazonsOwn, lacks('Server')),
  all(body(/CORSResponse:/), without(imitator)),
  at(/^([\w.-]+\.)?s3[.-][\w.-]*amazonaws\.com\//),
)

export const s3: Marks = {
  id: 's3',
  name: 'Amazon S3',
  role: 'storage',
  made,
  words: [
    {
      means: 'no-host',
      when: all(noBucket, any(made, amazonsOwn)),
      says: 'S3 knows no bucket of this name',
      remedy: [
        'Call the bucket by a name that S3 knows',
        'Where the host is one of S3, the name of the bucket is misspelt, or the bucket is gone or in another partition.',
        'Where it is one of your own (a CNAME, a proxy before it), S3 takes that host for the name of the bucket: call the bucket exactly so, or put a distribution of CloudFront in front; a proxy has to send the host of the bucket (Host of an origin rule at Cloudflare, proxy_set_header Host in nginx).',
        'Then probe again: whether the bucket has a CORS rule shows only after that.',
      ],
    },
    {
      means: 'no-host',
      when: noBucket,
      says: 'the store knows no bucket of this name',
      remedy: [
        'Call the bucket by a name that the store knows',
        'The name of the bucket is misspelt, or the bucket is gone or with another account or region of this store.',
        'Some stores take the name from the host and some from the beginning of the path: compare the address with the documentation of the store; a proxy before it has to send host and path on as they came.',
        'Then probe again: whether the bucket has a CORS rule shows only after that.',
      ],
    },
    {
      // Nobody signs OPTIONS: the signature of the call is made for its own method.
      means: 'wants-credentials',
      when: all(
        any(status(400), status(401), status(403)),
        method('OPTIONS'),
        body(
          /<Code>(SignatureDoesNotMatch|InvalidAccessKeyId|MissingSecurityHeader|AuthorizationHeaderMalformed)<\/Code>/,
        ),
      ),
      says: 'the store looks for the signature of OPTIONS, and nobody can sign it: that of the call is made for its own method',
    },
    {
      means: 'no-cors-rule',
      when: all(status(403), body(/CORSResponse: CORS is not enabled for this bucket/)),
      says: 'the store says that CORS is not enabled for this bucket: it has no CORS configuration',
    },
    {
      means: 'cors-refused',
      when: all(status(403), body(/CORSResponse: This CORS request is not allowed/)),
      says: 'the store says that no rule of the bucket allows this origin, method and headers together',
    },
    {
      // A recording seldom has the body of a preflight.
      means: 'no-cors-rule',
      when: all(status(403), method('OPTIONS'), header('Server', /amazons3/i), without(body(/./))),
      says: 'S3 answers OPTIONS by the CORS rules of the bucket alone, and none fits',
    },
  ],
}
