export default { id: 'apim-rate-429-bare', source: 'MicrosoftDocs/azure-docs#31889, rate-limit policy', software: 'apim', kind: 'limit',
  story: 'The rate-limit policy of API Management answers 429 by itself, which the cors policy does not reach; the preflight passes.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => preflight
      ? { status: 200, headers: origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'GET,POST'], ['Access-Control-Allow-Headers', 'ocp-apim-subscription-key'], ['Access-Control-Max-Age', '300']] : [] }
      : { status: 429, headers: [['Retry-After', '37'], ['Content-Type', 'application/json']], body: '{ "statusCode": 429, "message": "Rate limit is exceeded. Try again in 37 seconds." }' })
    return { url: `https://contoso.azure-api.net:${port}/weather/today`, args: ['-H', 'Ocp-Apim-Subscription-Key: k1'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'blocked-at-edge'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'cors-after-routes'], fixFor: ['apim', null], layer: ['apim'], mustSay: [/429/, /rate limit of API Management/i], mustNotSay: [/application.s rate limit/i] } }
