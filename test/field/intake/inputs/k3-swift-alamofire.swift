import Alamofire

let headers: HTTPHeaders = ["X-Tenant": "north", "Accept": "application/json"]
AF.request("https://api.example.net/v3/orders", method: .post, parameters: ["id": 7], encoding: JSONEncoding.default, headers: headers)
  .responseDecodable(of: Order.self) { response in
    print(response)
  }
