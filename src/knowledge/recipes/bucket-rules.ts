import type { PolicyNeeded } from './policy-needed.ts'

/** What a rule of a bucket may allow (S3, CORSRule; R2 takes the same). */
const known = new Set(['GET', 'PUT', 'POST', 'DELETE', 'HEAD'])

/** The CORS rules of a bucket, as the consoles of S3 and R2 take them. Methods that a bucket does not know are left out. */
export function bucketRules(policy: PolicyNeeded): string {
  const rule = {
    AllowedOrigins: policy.origins,
    AllowedMethods: policy.methods.filter((name) => known.has(name)),
    AllowedHeaders: policy.anyHeader ? ['*'] : policy.headers,
    ...(policy.exposed.length > 0 ? { ExposeHeaders: policy.exposed } : {}),
    MaxAgeSeconds: policy.maxAge,
  }
  return `${JSON.stringify([rule], null, 2)}\n`
}
