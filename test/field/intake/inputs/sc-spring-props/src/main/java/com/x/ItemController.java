package com.x;

@RestController
@CrossOrigin(origins = ItemController.UI, maxAge = 3600)
public class ItemController {
  static final String UI = "https://admin.example.com";
  @GetMapping("/items") public String items() { return ""; }
}
