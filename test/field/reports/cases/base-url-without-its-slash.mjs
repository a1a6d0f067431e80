export default { id: 'base-url-without-its-slash', source: 'Stack Overflow, axios baseURL and a path joined without a slash, net::ERR_NAME_NOT_RESOLVED', software: 'unknown', kind: 'page',
  story: 'The base URL and the path are joined without a slash: the page calls https://api.example.comorders/1, a name that nobody has.',
  async start() {
    return { pagePin: null, urlPin: null, page: 'https://app.example.com', url: 'https://api.example.comorders/1' }
  },
  expect: { outcome: 'unreachable', causes: ['dns-failure', 'wrong-url'], fixFor: [null], mustSay: [/api\.example\.comorders/, /https:\/\/api\.example\.com\/orders\/1/] } }
