var request = require('request');
var options = {
  'method': 'PUT',
  'url': 'https://api.example.net/v2/carts',
  'headers': { 'Origin': 'https://shop.example.com', 'X-Tenant': '7' },
  body: JSON.stringify({ a: 1 })
};
request(options, function (error, response) { console.log(response.body) });
