import { js, list } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const wordpress: Stack = {
  livesIn:
    'a must-use plugin (wp-content/mu-plugins/), which no update of core, theme or plugin overwrites; core itself sets the headers of the REST API in rest_send_cors_headers()',
  breaksHere: [
    'The REST API repeats every origin, with credentials; a plugin, .htaccess or nginx that adds * sends a second value.',
    'admin-ajax.php lets in the site itself alone, and answers OPTIONS of others 403: allowed_http_origins names more.',
    'Request headers beyond Authorization, X-WP-Nonce, Content-Disposition, Content-MD5 and Content-Type are not in its list.',
    'A redirect to the canonical address (https, www, a slash) comes before the REST API, without the headers.',
  ],
  takeOut: 'delete the plugin and every add_action() or header() that names Access-Control-',
  policy: {
    snippet,
    place: [
      'Save this as wp-content/mu-plugins/cors.php (make the folder where it is missing): such a plugin is active without being switched on.',
    ],
    settings: {
      origins: 'the filter allowed_http_origins (admin-ajax.php)',
      headers: 'the filter rest_allowed_cors_headers',
      exposed: 'the filter rest_exposed_cors_headers',
    },
    stepsOnly: ['multiple-allow-origin'],
    perCause: {
      'origin-not-allowed':
        'The REST API lets every page in as it comes; where it does not, a plugin has taken that over. admin-ajax.php lets in the site alone.',
      'multiple-allow-origin':
        'Core sends the page’s origin by itself: find what adds the other value, a CORS plugin, the functions.php of the theme, Header set in .htaccess or add_header in nginx, and take it out: nothing has to be added.',
      'preflight-requires-auth':
        'A plugin that closes the REST API to guests (the filter rest_authentication_errors) refuses OPTIONS too, which never brings credentials: let preflights pass, and nothing else. A password of the web server (.htpasswd) comes before WordPress: it is to spare OPTIONS there.',
      'refused-by-application':
        'A cookie counts only beside a fresh nonce (wp_create_nonce("wp_rest"), sent as X-WP-Nonce); from another site an application password in Authorization is the usual way. Leave the check on.',
      'error-response-without-cors':
        'A fatal error of PHP ends before the headers: wp-content/debug.log (WP_DEBUG_LOG) says which.',
    },
    reload: 'The next request takes it; purge a page cache.',
  },
  cookie: () => ({
    steps: [
      'The cookies of WordPress are for its own pages and have no setting for SameSite: call it with an application password in Authorization, or serve page and WordPress under one site.',
    ],
    snippet: null,
  }),
}

/** The request headers that core allows by itself. */
const usual = ['authorization', 'x-wp-nonce', 'content-disposition', 'content-md5', 'content-type']

function snippet({ finding, policy, subject }: Need): string {
  const names = (values: readonly string[]): string => list(values.map(js), '')
  const added = policy.headers.filter((name) => !usual.includes(name.toLowerCase()))
  const allow = added.length === 0 ? '' : extend('rest_allowed_cors_headers', names(added))
  const expose = policy.exposed.length === 0 ? '' : extend('rest_exposed_cors_headers', names(policy.exposed))
  const file = '<?php\n\n// wp-content/mu-plugins/cors.php\n'
  if (/\/wp-admin\/admin-(ajax|post)\.php$/.test(new URL(subject.url).pathname))
    return `${file}const CORS_ORIGINS = ${names(policy.origins)};

add_filter('allowed_http_origins', fn ($origins) => array_merge($origins, CORS_ORIGINS));
if (is_admin() && in_array(get_http_origin(), CORS_ORIGINS, true)) {
    ${send('Access-Control-Allow-Methods', policy.methods)}
    ${send('Access-Control-Allow-Headers', policy.headers)}
}
`
  if (finding.id === 'request-header-not-allowed' && allow !== '') return file + allow
  if (finding.id === 'response-header-not-exposed') return file + expose
  const preflight = finding.id === 'preflight-requires-auth' ? letPreflightsPass : ''
  return `${file}const CORS_ORIGINS = ${names(policy.origins)};

${preflight}${allow}${expose}add_action('rest_api_init', function () {
    remove_filter('rest_pre_serve_request', 'rest_send_cors_headers');
    add_filter('rest_pre_serve_request', function ($served) {
        $origin = get_http_origin();
        header('Vary: Origin', false);
        if (in_array($origin, CORS_ORIGINS, true)) {
            header('Access-Control-Allow-Origin: ' . $origin);
            ${send('Access-Control-Allow-Methods', policy.methods)}
${policy.credentials ? "            header('Access-Control-Allow-Credentials: true');\n" : ''}            ${send('Access-Control-Max-Age', [String(policy.maxAge)])}
        }
        return $served;
    });
}, 15);
`
}

/** It is asked after every other that refuses; what it lets through is answered with the route’s own description. */
const letPreflightsPass = `// a preflight alone, which brings no credentials; everything else stays behind the login
add_filter('rest_authentication_errors', function ($errors) {
    if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS' && isset($_SERVER['HTTP_ACCESS_CONTROL_REQUEST_METHOD'])) {
        return;
    }
    return $errors;
}, PHP_INT_MAX);
`

function send(name: string, values: readonly string[]): string {
  return `header(${js(`${name}: ${values.join(', ')}`)});`
}

function extend(name: string, values: string): string {
  return `add_filter(${js(name)}, fn ($headers) => array_merge($headers, ${values}));\n`
}
