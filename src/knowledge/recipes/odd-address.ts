import { shownUrl } from '../model/case.ts'
import { oddAddress } from '../facts/odd-address.ts'
import { steps, type Make } from './general-fix.ts'
import { js } from './quote.ts'
import { twoSlashes } from './redirects.ts'

/** Where a limit on the size of addresses and headers is set. */
const limits =
  'large_client_header_buffers in nginx, LimitRequestLine and LimitRequestFieldSize in Apache, server.max-http-request-header-size in Spring Boot, --max-http-header-size in Node, --limit-request-line and --limit-request-field_size in gunicorn, maxQueryString and maxUrl of requestLimits in IIS, MaxFieldLength and MaxRequestBytes of http.sys in Windows'

/** For an address or headers over a limit. */
export const tooLarge: Make = () =>
  steps(
    'Send less in the address and the headers, or raise the limit of whoever refuses',
    'It is refused before any route or policy is looked at, so that no lines of a policy are on it. Find what is large: a token with many claims or groups, cookies of the whole domain, or a long query.',
    'Send less: a smaller token, fewer cookies, or the parameters in the body of a POST.',
    `Or raise the limit where it was refused: ${limits}.`,
  )

/** For an address that is refused for how it is written. */
export const writtenOtherwise: Make = ({ subject }) => {
  const odd = oddAddress(subject.url)
  if (odd?.of === 'encoded')
    return steps(
      'Keep the special character out of the path',
      `Servers look at such paths before anything else, because what stands behind may read them otherwise: here ${odd.says}. Send the value in the query or in the body, where it may be encoded as it is.`,
      'Where the path is given, the server has to let it through, and what stands behind must take it as one segment: AllowEncodedSlashes NoDecode in Apache, encodedSolidusHandling of the connector in Tomcat, a StrictHttpFirewall of your own in Spring Security for this one character.',
    )
  if (odd === null || odd.of === 'length')
    return steps(
      'Send the parameters in a body, or raise the limit on the address',
      'The whole query stands in the first line of the request, of OPTIONS as well, and a server has a limit on it.',
      `Send long lists in the body of a POST; or raise the limit: ${limits}.`,
    )
  return {
    title:
      odd.of === 'slashes'
        ? 'Call the address with one slash in place of two'
        : 'Percent-encode the address where the page puts it together',
    steps:
      odd.of === 'slashes'
        ? [
            twoSlashes,
            'A guard of the server refuses such an address whatever is asked (StrictHttpFirewall of Spring Security answers 400); it may stay.',
          ]
        : [
            'Pass every name and value through encodeURIComponent() or URLSearchParams: [ becomes %5B. axios leaves [ and ] as they are unless paramsSerializer does it.',
            'The server need not change. Tomcat takes such characters where relaxedQueryChars names them (server.tomcat.relaxed-query-chars in Spring Boot).',
          ],
    snippet: `const url = ${js(shownUrl({ as: subject.as, url: odd.url }))}\n`,
  }
}
