export default { id: 'dns-name-does-not-exist', source: 'Stack Overflow, net::ERR_NAME_NOT_RESOLVED', software: 'unknown', kind: 'dns',
  story: 'The record of the API was never made: the name does not resolve.',
  async start() {
    return { pagePin: null, urlPin: null, page: 'https://app.example.com', url: 'https://api.orders.invalid/v1' }
  },
  expect: { outcome: 'unreachable', causes: ['dns-failure'], fixFor: [null], mustSay: [/api\.orders\.invalid/] } }
