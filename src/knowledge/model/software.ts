/**
 * Software that runs an API, or stands in front of one. The same ids name what `--stack` takes, who answered
 * (`layer.id`, `answeredBy`) and whose fix it is (`fix.stack`). Scripts rely on them (docs/for-scripts.md).
 */
export const softwareIds = [
  'express',
  'fastify',
  'hono',
  'koa',
  'nestjs',
  'next',
  'sveltekit',
  'nitro',
  'socket.io',
  'apollo',
  'vite',
  'django',
  'flask',
  'fastapi',
  'spring',
  'aspnet',
  'iis',
  'rails',
  'laravel',
  'php',
  'go',
  'rust',
  'nginx',
  'ingress-nginx',
  'apache',
  'caddy',
  'haproxy',
  'varnish',
  'traefik',
  'kong',
  'envoy',
  'istio',
  'cloudflare',
  'cloudflare-access',
  'cloudfront',
  'akamai',
  'fastly',
  'vercel',
  'netlify',
  'github-pages',
  'api-gateway-rest',
  'api-gateway-http',
  'lambda-url',
  'aws-alb',
  's3',
  'r2',
  'minio',
  'gcs',
  'cloud-run',
  'azure-blob',
  'azure-app-service',
  'azure-functions',
  'apim',
  'supabase',
  'keycloak',
  'oauth2-proxy',
  'elasticsearch',
  'ollama',
  'lm-studio',
  'node',
] as const

export type SoftwareId = (typeof softwareIds)[number]

/**
 * Products that people run as they come and know by their own names: each has marks and a recipe of its own. To scripts
 * they are what they are built on.
 */
export const builtOn = { wordpress: 'php', drupal: 'php', strapi: 'koa' } as const satisfies Readonly<
  Record<string, SoftwareId>
>

export type ProductId = keyof typeof builtOn

/** What a recipe is for: software, or a product built on it. */
export type RecipeId = SoftwareId | ProductId

export function isProduct(id: RecipeId): id is ProductId {
  return Object.hasOwn(builtOn, id)
}

/** What scripts are told. */
export function softwareOf(id: RecipeId): SoftwareId {
  return isProduct(id) ? builtOn[id] : id
}

/** The id where the word is one, else null: for words of users, files and servers. */
export function softwareId(word: string | null | undefined): SoftwareId | null {
  return softwareIds.find((id) => id === word) ?? null
}
