import { all, any, at, body, header, status, type Marks } from './marks.ts'

/** Its REST API, its `admin-ajax.php`, and the day long past by which it forbids copies. */
export const wordpress: Marks = {
  id: 'php',
  product: 'wordpress',
  name: 'WordPress',
  role: 'application',
  made: any(
    header('Link', /rel="https:\/\/api\.w\.org\/"/),
    header('X-Redirect-By', /^WordPress/i),
    header('Access-Control-Expose-Headers', /\bX-WP-Total\b/i),
    header('Expires', /^Wed, 11 Jan 1984 05:00:00 GMT$/),
    body(/^\{"code":"rest_[a-z_]+","message":/),
    body(/Briefly unavailable for scheduled maintenance\. Check back in a minute\./),
    all(at(/\/wp-admin\/admin-ajax\.php/), status(200, 400), body(/^(0|-1)$/)),
  ),
  // WP_REST_Server::serve_request; a plugin may take away rest_send_cors_headers, which sends the rest.
  sendsAnyway: ['Access-Control-Expose-Headers', 'Access-Control-Allow-Headers'],
  words: [
    {
      means: 'no-path',
      when: all(status(404), body(/"code":"rest_no_route"/)),
      says: 'the REST API of WordPress has no route for this address and method',
    },
  ],
}
