variable "origins" {
  type    = list(string)
  default = ["https://app.example.com", "https://admin.example.com/"]
}
resource "aws_apigatewayv2_api" "api" {
  name          = "api"
  protocol_type = "HTTP"
  cors_configuration {
    allow_origins     = var.origins
    allow_methods     = ["GET", "PUT"]
    allow_credentials = true
  }
}
resource "aws_cloudfront_response_headers_policy" "cors" {
  name = "cors"
  cors_config {
    access_control_allow_credentials = false
    access_control_allow_headers { items = ["*"] }
    access_control_allow_methods { items = ["GET"] }
    access_control_allow_origins { items = ["https://www.example.com"] }
    origin_override = true
  }
}
/*
resource "aws_s3_bucket_cors_configuration" "old" {
  cors_rule { allowed_origins = ["*"] allowed_methods = ["GET"] }
}
*/
