import type { Asked, Ground } from '../proof.ts'
import * as requests from '../requests.ts'
import {
  closeWordpress,
  prepareWordpress,
  startWordpress,
  versionOfWordpress,
} from '../tool-chains/wordpress.ts'

interface SiteCase extends Asked {
  /** What a plugin of today sends in the place of WordPress’ own headers, in PHP. */
  readonly sends: (pageOrigin: string) => string
  /** More that it does, and goes on to do. */
  readonly kept?: string
  /** The recipe adds to what is there, and takes nothing out. */
  readonly stays?: true
}

const send = (name: string, value: string): string => `header('Access-Control-${name}: ${value}');`
const allow = (origin: string): string => send('Allow-Origin', origin)
const orders = { path: '/wp-json/shop/v1/orders' }

const cases: readonly SiteCase[] = [
  {
    cause: 'origin-not-allowed',
    variant: 'localhost-only',
    request: orders,
    sends: () => allow('http://localhost:3000'),
  },
  {
    cause: 'wildcard-with-credentials',
    request: { ...orders, ...requests.withCookies },
    sends: () => allow('*'),
  },
  {
    cause: 'method-not-allowed',
    request: { ...orders, ...requests.put },
    sends: (page) => allow(page) + send('Allow-Methods', 'GET, POST'),
  },
  {
    cause: 'request-header-not-allowed',
    request: { ...orders, headers: [['X-Shop', '7']] },
    sends: allow,
    stays: true,
  },
  {
    cause: 'response-header-not-exposed',
    request: { path: `${orders.path}?page=2` },
    exposes: 'x-total-count',
    sends: allow,
    stays: true,
  },
  {
    cause: 'error-response-without-cors',
    request: { path: '/wp-json/shop/v1/fail', ...requests.authorized },
    sends: (page) => `if (http_response_code() < 400) ${allow(page)}`,
  },
  {
    cause: 'preflight-requires-auth',
    request: { ...orders, ...requests.authorized },
    sends: allow,
    // As plugins do that close the REST API to guests.
    kept: `add_filter('rest_authentication_errors', fn ($errors) => isset($_SERVER['HTTP_AUTHORIZATION']) ? $errors : new WP_Error('rest_forbidden', 'Sorry, you are not allowed to do that.', ['status' => 401]));`,
  },
  {
    cause: 'cached-for-another-origin',
    request: orders,
    behind: 'cache',
    visitor: requests.somebodyElse,
    sends: () => `if (get_http_origin()) header('Access-Control-Allow-Origin: ' . get_http_origin());`,
  },
]

export const wordpress: Ground = {
  stack: 'php',
  product: 'wordpress',
  version: async () => `WordPress ${await versionOfWordpress()} (its REST API)`,
  emulated: null,
  prepare: prepareWordpress,
  close: closeWordpress,
  pageServer: null,
  errors: [
    ['/wp-json/shop/v1/nothing-here', /^404$/],
    ['/wp-json/shop/v1/fail', /^500$/],
  ],
  proofs: cases.map(({ sends, kept = '', stays, ...one }) => ({
    ...one,
    start: ({ snippet, pageOrigin, port }) => {
      const today = snippet === null || stays === true ? inPlaceOfCore(sends(pageOrigin)) : ''
      return startWordpress(
        { 'today.php': `<?php\n${today}\n${kept}`, ...(snippet === null ? {} : { 'cors.php': snippet }) },
        port,
      )
    },
  })),
}

function inPlaceOfCore(lines: string): string {
  return `add_action('rest_api_init', function () {
  remove_filter('rest_pre_serve_request', 'rest_send_cors_headers');
  add_filter('rest_pre_serve_request', function ($served) { ${lines} return $served; });
}, 15);`
}
