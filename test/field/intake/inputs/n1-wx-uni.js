uni.request({ url: 'https://api.example.net/v3/goods', method: 'PUT', header: { 'X-Shop': '1', 'content-type': 'application/json' }, data: { a: 1 }, success(res) {} })
