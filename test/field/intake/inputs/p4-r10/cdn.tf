resource "aws_cloudfront_response_headers_policy" "cors" {
  name = "cors"
  cors_config {
    access_control_allow_credentials = true
    access_control_allow_headers { items = ["Authorization"] }
    access_control_allow_methods { items = ["GET", "POST"] }
    access_control_allow_origins { items = ["https://oak.example.com"] }
    origin_override = true
  }
}
resource "aws_api_gateway_integration_response" "options" {
  response_parameters = {
    "method.response.header.Access-Control-Allow-Origin" = "'*'"
  }
}