$.ajax({ url: 'https://api.example.net/v2/carts', dataType: 'jsonp', jsonpCallback: 'cb' })
