app.controller('C', function ($http) {
  $http.defaults.useXDomain = true;
  $http({ method: 'PUT', url: 'https://api.example.net/v2/carts', data: { a: 1 }, withCredentials: true, headers: { 'X-A': 'b' } }).then(ok, no);
});
